touch content/.DS_Store content/roles/.buddy.yaml.swp
mkdir content/.obsidian
printf 'x: [' > content/.obsidian/workspace.yaml
