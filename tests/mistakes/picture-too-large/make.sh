mkdir -p content/images && head -c 2000001 /dev/zero > content/images/party.png
printf "body: '![People who dance](images/party.png)'\n" >> content/roles/buddy.yaml
