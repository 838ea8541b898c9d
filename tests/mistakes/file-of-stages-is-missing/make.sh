rm content/stages.yaml
