using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Testing.Git;

/// <summary>
/// A real git repository in a folder of its own, made with the git command. Nothing of the machine gets in: no user's or system's
/// configuration, a fixed identity, and a clock that starts at <see cref="Start"/> and moves one minute for each commit and tag,
/// so that the same calls make the same commits everywhere.
/// </summary>
public sealed class GitSandbox : IDisposable
{
    /// <summary>The date of the first commit.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder;
    private DateTimeOffset now = Start;

    private GitSandbox(TempFolder folder, string path)
    {
        this.folder = folder;
        Path = path;
    }

    /// <summary>The root of the work tree; of a bare repository, the repository itself.</summary>
    public string Path { get; }

    /// <summary>The commit that is checked out.</summary>
    public string Head => ReadHead() ?? Git("rev-parse", "HEAD");

    /// <summary>The environment for programs that are to see this repository as on a bare machine: PATH, and no configuration.</summary>
    public IReadOnlyDictionary<string, string> Variables => GitVariables.Isolated(folder.Path);

    /// <summary>An empty repository on the branch <c>main</c>.</summary>
    /// <param name="options">More arguments for <c>git init</c>, such as <c>--bare</c>.</param>
    public static GitSandbox Init(params string[] options)
    {
        var folder = new TempFolder();
        // A name with a blank and a non-ASCII letter, so that every test is one of quoting too.
        var sandbox = new GitSandbox(folder, Directory.CreateDirectory(folder["dépôt 1"]).FullName);
        sandbox.Git(["init", "--quiet", "--initial-branch=main", .. options, "."]);
        return sandbox;
    }

    /// <summary>A repository with a made-up history; nothing is checked out in its work tree.</summary>
    public static GitSandbox Of(History history, params string[] options)
    {
        var sandbox = Init(options);
        sandbox.Git(PipeSource.FromString(history.ToFastImport()), ["fast-import", "--quiet", "--force", "--date-format=raw"]);
        return sandbox;
    }

    /// <summary>The same repository once more, made by copying its files, which is quicker than making it again.</summary>
    public GitSandbox Copy()
    {
        var target = new TempFolder();
        var copy = new GitSandbox(target, target[System.IO.Path.GetFileName(Path)]) { now = now };
        FolderCopy.Make(Path, copy.Path);
        return copy;
    }

    /// <summary>Writes a file without committing it.</summary>
    /// <returns>Its absolute path.</returns>
    public string Write(string path, string content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    /// <summary>Commits one file.</summary>
    /// <returns>The commit's hash.</returns>
    public string Commit(string path, string content, string message)
    {
        Write(path, content);
        Git("add", "--force", "--", path);
        return Commit(message);
    }

    /// <summary>Commits what is staged, or nothing at all.</summary>
    /// <returns>The commit's hash.</returns>
    public string Commit(string message)
    {
        Git("commit", "--quiet", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "--message", message);
        now += TimeSpan.FromMinutes(1);
        return Head;
    }

    /// <summary>Commits nothing at all, once for each message, on the branch that is checked out: in one go.</summary>
    public void Commits(params IReadOnlyList<string> messages)
    {
        var branch = Git("symbolic-ref", "HEAD");
        var stream = new StringBuilder();
        foreach (var message in messages)
        {
            var from = stream.Length == 0 ? $"from {branch}^0\n" : "";
            stream.Append($"commit {branch}\ncommitter Ada Lovelace <ada@example.com> {now.ToUnixTimeSeconds()} +0000\ndata {Encoding.UTF8.GetByteCount(message)}\n{message}\n{from}\n");
            now += TimeSpan.FromMinutes(1);
        }

        Git(PipeSource.FromString(stream.ToString()), ["fast-import", "--quiet", "--date-format=raw"]);
    }

    /// <summary>Makes a tag: a lightweight one, or an annotated one when a message is given.</summary>
    public void Tag(string name, string commit = "HEAD", string? message = null)
    {
        Git(message is null ? ["tag", name, commit] : ["tag", "--annotate", "--message", message, name, commit]);
        now += TimeSpan.FromMinutes(1);
    }

    /// <summary>Makes a branch and checks it out.</summary>
    public void Branch(string name, string from = "HEAD") => Git("switch", "--quiet", "--create", name, from);

    /// <summary>Checks out a branch, or a commit with the head detached.</summary>
    public void Switch(string name) => Git("checkout", "--quiet", name);

    /// <summary>Merges branches or commits with a merge commit; more than one make an octopus.</summary>
    /// <returns>The merge's hash.</returns>
    public string Merge(params string[] others)
    {
        Git(["merge", "--quiet", "--no-ff", "--message", $"Merge {string.Join(", ", others)}", .. others]);
        now += TimeSpan.FromMinutes(1);
        return Head;
    }

    /// <summary>Clones this repository through git's transport, as from a server.</summary>
    /// <param name="depth">Cuts history off; null for all of it.</param>
    /// <param name="options">More arguments for <c>git clone</c>.</param>
    public GitSandbox Clone(int? depth = null, params string[] options)
    {
        var target = new TempFolder();
        var clone = new GitSandbox(target, target["clone"]) { now = now };
        string[] cut = depth is { } commits ? ["--depth", $"{commits}"] : [];
        Git(["-c", "protocol.file.allow=always", "clone", "--quiet", .. cut, .. options, new Uri(Path).AbsoluteUri, clone.Path]);
        return clone;
    }

    /// <summary>A linked work tree of this repository, checked out detached at a commit.</summary>
    /// <returns>Its root.</returns>
    public string AddWorkTree(string commit = "HEAD")
    {
        var path = folder[$"tree {Directory.GetDirectories(folder.Path).Length}"];
        Git("worktree", "add", "--quiet", "--detach", path, commit);
        return path;
    }

    /// <summary>Runs git here.</summary>
    /// <returns>What it wrote, without the line feed at the end.</returns>
    public string Git(params string[] arguments) => Git(null, arguments);

    /// <summary>Runs git here with something to read.</summary>
    /// <param name="input">Standard input; null for none.</param>
    /// <param name="arguments">The command's arguments.</param>
    /// <returns>What it wrote, without the line feed at the end.</returns>
    public string Git(PipeSource? input, string[] arguments)
    {
        var result = Cli.Wrap("git")
            .WithArguments(arguments)
            .WithWorkingDirectory(Path is { } p && Directory.Exists(p) ? p : folder.Path)
            .WithEnvironmentVariables(GitVariables.For(folder.Path, now))
            .WithStandardInputPipe(input ?? PipeSource.Null)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync()
            .GetAwaiter().GetResult();
        return result.ExitCode == 0
            ? result.StandardOutput.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: exit {result.ExitCode}: {result.StandardError.Trim()}");
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    /// <summary>The commit that stands in the branch's own file, which costs no process; null when it has none.</summary>
    private string? ReadHead()
    {
        var head = System.IO.Path.Combine(Path, ".git", "HEAD");
        if (!File.Exists(head) || File.ReadAllText(head).Trim() is not { } name || !name.StartsWith("ref: ", StringComparison.Ordinal))
        {
            return null;
        }

        var branch = System.IO.Path.Combine(Path, ".git", name[5..]);
        return File.Exists(branch) && File.ReadAllText(branch).Trim() is { Length: 40 or 64 } commit && commit.All(char.IsAsciiHexDigitLower) ? commit : null;
    }
}
