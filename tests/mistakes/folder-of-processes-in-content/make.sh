mv processes content/processes
