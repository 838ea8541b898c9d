mkdir -p content/images && ln -s /etc/hostname content/images/host.png && ln -s nowhere content/images/gone.png
printf "body: '![A host](images/host.png) ![A door](images/gone.png)'\n" >> content/roles/buddy.yaml
