#!/bin/sh
# A packer in sh: one archive with the files of site/, the same bytes for the same commit.
set -eu
case "$BATON_METHOD" in
  describe) echo '{"result":{"protocols":[1],"kinds":["packer"]}}' ;;
  pack)
    file=site-$BATON_VERSION.tar
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf "$BATON_OUTPUT/$file" -C "$BATON_FOLDER" site
    echo "{\"result\":{\"files\":[{\"name\":\"$file\",\"kind\":\"archive\"}]}}"
    ;;
  *) echo "{\"error\":{\"message\":\"The method '$BATON_METHOD' is unknown.\",\"fix\":\"Use the version of Baton that this program was written for.\"}}" ;;
esac
