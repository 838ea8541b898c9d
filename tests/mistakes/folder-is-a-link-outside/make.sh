mkdir ../elsewhere && mv content/roles ../elsewhere/roles && ln -s ../../elsewhere/roles content/roles
