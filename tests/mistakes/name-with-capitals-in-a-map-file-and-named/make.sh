sed -i 's/^order:/Order:/' content/goals.yaml
