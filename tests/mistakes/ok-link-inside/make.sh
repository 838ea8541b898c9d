ln -s manager-and-assistant.yaml content/comparisons/two-roles.yaml
