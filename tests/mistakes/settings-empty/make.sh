: > content/handbook.yaml
