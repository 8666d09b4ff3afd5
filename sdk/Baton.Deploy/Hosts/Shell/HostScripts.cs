namespace Baton.Deploy.Hosts.Shell;

/// <summary>
/// What runs on a host: POSIX sh, and the programs of <see cref="Programs"/>. Everything that a script makes is made in <c>runs/N</c>, where N rises with each script, and is published by one rename out
/// of it. A script first takes the folders of all lower numbers away, so that whatever an older one has half done can no longer be published; and it ends when it finds a higher one.
/// </summary>
internal static class HostScripts
{
    /// <summary>The programs that a host must have beside sh. A host that runs hooks needs what they need.</summary>
    public const string Programs = "mkdir mv ln rm tar sha256sum tail";

    /// <summary>A newer run has used the host; it says its number.</summary>
    public const int Newer = 10;

    /// <summary>The folder belongs to another environment; it says which.</summary>
    public const int OtherOwner = 11;

    /// <summary>Something cannot be written; standard error says why.</summary>
    public const int CannotWrite = 13;

    /// <summary>The version is not there, whole.</summary>
    public const int NotThere = 14;

    /// <summary>What arrived is not what was sent.</summary>
    public const int Damaged = 15;

    /// <summary>The program failed; it says its exit code and its last lines.</summary>
    public const int ProgramFailed = 20;

    /// <summary>What there is on the host. Writes nothing.</summary>
    public const string Look = Functions + "for p in " + Programs + """
        ; do command -v "$p" >/dev/null 2>&1 || say "lacks $p"; done
        [ -d "$root" ] || exit 0
        cd "$root" || exit 13
        if [ -f owner ]; then IFS= read -r o <owner; say "owner $o"; fi
        if l=$(live); then say "live $l"; fi
        if [ -f state ]; then { IFS= read -r v; IFS= read -r p; IFS= read -r b; } <state; say "state $v"; say "phase $p"; say "previous $b"; fi
        for d in versions/*; do
          [ -d "$d" ] || continue
          t=0
          if [ -f "$d/.baton-version.json" ]; then
            { IFS= read -r m; IFS= read -r t; } <"$d/.baton-version.json"
            say "marker ${d##*/} $m"
          fi
          say "folder $t ${d##*/}"
        done
        for r in runs/*/*; do [ ! -e "$r" ] || say "left $r"; done
        """;

    /// <summary>Unpacks the tar of its input and compares it with the manifest in it. What is half done is removed.</summary>
    public const string Upload = Functions + Claim + """
        {
          mkdir "runs/$run/new" && tar -xof - -C "runs/$run/new"
        } || { rm -rf "runs/$run/new"; refused; }
        cd "runs/$run/new" || refused
        { printf '%s  .baton-files\n' "$manifest" | sha256sum -c - && sha256sum -c .baton-files; } >/dev/null 2>&1 || { cd "$root"; rm -rf "runs/$run/new"; end 15 ""; }
        """;

    /// <summary>Runs the prepare hook on what was uploaded, marks it as whole, and moves it to its place. Where the hook fails, nothing is left of it: it may hold secrets.</summary>
    public const string Seal = Functions + Claim + Hook + """
        [ -d "runs/$run/new" ] || refused
        l=$(live) || l=
        [ "$l" != "$version" ] || end 13 "$version is live"
        cd "runs/$run/new" || refused
        failed() { cd "$root" && rm -rf "runs/$run/new"; }
        hook prepare "$@"
        { printf '%s\n%s\n' "$marker" "$run" >.baton-version.json; } || refused
        cd "$root" || refused
        if [ -d "versions/$version" ]; then mv "versions/$version" "runs/$run/replaced" || refused; fi
        swap "runs/$run/new" "versions/$version" || refused
        rm -rf "runs/$run/replaced"
        """;

    /// <summary>Makes a version live, and runs its hook.</summary>
    public const string Activate = Functions + Claim + Hook + Note + """
        [ -f "versions/$version/.baton-version.json" ] || end 14 ""
        l=$(live) || l=
        remember
        if [ "$l" != "$version" ]; then
          previous=$l
          note switched
          ln -s "versions/$version" "runs/$run/live" && swap "runs/$run/live" live || refused
          l=$(live) || l=
          [ "$l" = "$version" ] || refused
        else
          note switched
        fi
        cd "versions/$version" || refused
        hook activated "$@"
        cd "$root" || refused
        note activated
        """;

    /// <summary>Writes down that the live version is well and goes into service.</summary>
    public const string Confirm = Functions + Claim + Note + """
        l=$(live) || l=
        [ "$l" = "$version" ] || refused
        remember
        note ready
        """;

    /// <summary>Runs the retired hook, and takes the link to the live version away.</summary>
    public const string Withdraw = Functions + Claim + Hook + """
        if version=$(live); then
          cd "versions/$version" || refused
          hook retired "$@"
          cd "$root" || refused
        fi
        if [ -h live ]; then mv live "runs/$run/live" || refused; fi
        rm -f "runs/$run/live" state
        """;

    /// <summary>Removes the versions of its arguments; never the live one.</summary>
    public const string Remove = Functions + Claim + """
        l=$(live) || l=
        for v in "$@"; do
          [ "$v" != "$l" ] || continue
          mv "versions/$v" "runs/$run/gone" && rm -rf "runs/$run/gone" || refused
        done
        """;

    /// <summary>Runs a program in the folder of the live version.</summary>
    public const string Check = Functions + """
        cd "$root/live" || end 14 ""
        said=$("$@" 2>&1 </dev/null) || end 20 "$? $said"
        """;

    private const string Functions = """
        set -u
        umask 022
        exec 3<&0
        say() { printf '%s\n' "$1"; }
        end() { say "$2"; exit "$1"; }
        live() { [ -h live ] && p=$(cd ./live 2>/dev/null && pwd -P) && say "${p##*/}"; }
        swap() { mv -fT "$1" "$2" 2>/dev/null || mv -fh "$1" "$2"; }
        refused() { [ -d "$root/runs/$run" ] || end 10 "$run"; end 13 ""; }

        """;

    private const string Claim = """
        mkdir -p "$root/runs" "$root/versions" "$root/logs" && cd "$root" || end 13 ""
        if [ -f owner ]; then IFS= read -r o <owner || o=; [ "$o" = "$owner" ] || end 11 "$o"; fi
        mkdir "runs/$run" 2>/dev/null
        for r in runs/*; do
          if [ "${r##*/}" -gt "$run" ]; then rm -rf "runs/$run"; end 10 "${r##*/}"; fi
        done
        [ -d "runs/$run" ] || refused
        for r in runs/*; do
          n=${r##*/}
          if [ "$n" -lt "$run" ]; then
            if [ "$n" = "$from" ] && [ -d "$r/new" ]; then mv "$r/new" "runs/$run/new" || refused; fi
            mv "$r" "runs/$run/old.$n" 2>/dev/null
            [ ! -d "$r" ] || refused
          fi
        done
        rm -rf "runs/$run"/old.*
        if [ ! -f owner ]; then printf '%s\n' "$owner" >"runs/$run/owner" && mv -f "runs/$run/owner" owner || refused; fi

        """;

    private const string Note = """
        remember() { previous=; if [ -f state ]; then { IFS= read -r v; IFS= read -r p; IFS= read -r previous; } <state; fi; }
        note() { printf '%s\n' "$version" "$1" "$previous" >"runs/$run/state" && mv -f "runs/$run/state" state || refused; }

        """;

    /// <summary>A hook keeps no pipe of ours, so that it may leave a service running. It is ended when the other side of the connection is gone.</summary>
    private const string Hook = """
        failed() { :; }
        hook() {
          log=$root/logs/$1-$version.log
          shift
          [ $# -gt 0 ] || return 0
          ( umask 077; : >"$log" )
          ( exports; exec "$@" ) >"$log" 2>&1 </dev/null 3<&- &
          h=$!
          { read -r x <&3; kill -9 "$h"; } >/dev/null 2>&1 &
          w=$!
          wait "$h"
          c=$?
          kill -9 "$w" 2>/dev/null
          [ "$c" = 0 ] || { say "$c"; tail -n 10 "$log"; failed; exit 20; }
        }

        """;
}
