#!/bin/sh
# A deploy provider in sh. It copies the artifacts to a folder of their version, and writes the live version to a file.
# Everything that it needs is in BATON_* variables; it answers with one line of JSON. See docs/guides/exec-plugins.md.
set -eu
target=${BATON_SETTING_TARGET:-target}
place=$target/versions/$BATON_VERSION

state() {
  if [ "$1" = yes ]; then echo '{"result":{"state":"satisfied","why":"is there"}}'; else echo "{\"result\":{\"state\":\"missing\",\"why\":\"$2\"}}"; fi
}

case "$BATON_METHOD $BATON_OPERATION" in
  "describe ") echo '{"result":{"protocols":[1],"kinds":["provider"]}}' ;;
  "plan ") echo "{\"result\":{\"operations\":[{\"id\":\"copy\",\"do\":\"copy\",\"what\":\"$place\"},{\"id\":\"switch\",\"do\":\"switch live\",\"what\":\"$target/live\",\"facts\":{\"to\":\"$BATON_VERSION\"},\"live\":true}]}}" ;;
  "withdraw ") echo "{\"result\":{\"operations\":[{\"id\":\"remove\",\"do\":\"remove\",\"what\":\"$target/live\"}]}}" ;;
  "status ") echo "{\"result\":{\"places\":[{\"name\":\"$target\",\"version\":\"$(cat "$target/live" 2>/dev/null)\"}]}}" ;;
  "has ") if [ -d "$place" ]; then echo '{"result":{"has":true}}'; else echo '{"result":{"has":false}}'; fi ;;
  "observe copy") if [ -d "$place" ]; then state yes; else state no 'the version is not there'; fi ;;
  "apply copy")
    # A run may be killed anywhere: only the last step makes the version visible.
    rm -rf "$place.part"
    mkdir -p "$place.part"
    cp "$BATON_ARTIFACTS"/* "$place.part/"
    mv "$place.part" "$place"
    echo '{"result":{}}'
    ;;
  "observe switch") if [ "$(cat "$target/live" 2>/dev/null)" = "$BATON_VERSION" ]; then state yes; else state no 'another version is live'; fi ;;
  "apply switch")
    echo "$BATON_VERSION" > "$target/live.new"
    mv "$target/live.new" "$target/live"
    echo '{"result":{}}'
    ;;
  "observe remove") if [ -e "$target/live" ]; then state no 'a version is live'; else state yes; fi ;;
  "apply remove") rm -f "$target/live"; echo '{"result":{}}' ;;
  *) echo "{\"error\":{\"message\":\"The method '$BATON_METHOD' is unknown.\",\"fix\":\"Use the version of Baton that this program was written for.\"}}" ;;
esac
