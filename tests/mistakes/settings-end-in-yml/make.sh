mv content/handbook.yaml content/handbook.yml
