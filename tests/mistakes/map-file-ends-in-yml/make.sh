mv content/stages.yaml content/stages.yml
