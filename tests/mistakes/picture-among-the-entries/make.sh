touch content/roles/floor-plan.JPG
