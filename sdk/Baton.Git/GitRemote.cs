using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Git.Writing;

namespace Baton.Git;

/// <summary>
/// A remote of a repository, for its tags. Everything goes through the git command: with the repository's own credentials and its push addresses.
/// Nothing is asked on a terminal, and no hook of the repository is run:
/// the environment may hold tokens, which are for credential helpers alone.
/// </summary>
public sealed class GitRemote
{
    private readonly GitContext context;
    private readonly GitLocation location;

    internal GitRemote(GitContext context, GitLocation location, string name, string address)
    {
        this.context = context;
        this.location = location;
        Name = name;
        Address = RemoteAddress.WithoutSecrets(address);
    }

    /// <summary>Its name, such as <c>origin</c>.</summary>
    public string Name { get; }

    /// <summary>The address that it is fetched from, without user and password.</summary>
    public string Address { get; }

    /// <summary>Looks for a tag at every address that a push goes to.</summary>
    public async Task<Result<ImmutableArray<RemoteTag>>> FindTagAsync(string tag, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = await RunAsync(cancellationToken, "remote", "get-url", "--push", "--all", "--", Name);
            if (addresses.Exit != 0)
            {
                return Unreachable(addresses);
            }

            var found = ImmutableArray.CreateBuilder<RemoteTag>();
            foreach (var address in addresses.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var listed = await RunAsync(cancellationToken, "ls-remote", "--tags", "--", address, $"refs/tags/{tag}", $"refs/tags/{tag}^{{}}");
                if (listed.Exit != 0)
                {
                    return Unreachable(listed);
                }

                found.Add(Read(listed.Output, tag, RemoteAddress.WithoutSecrets(address)));
            }

            return found.ToImmutable();
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>Pushes a tag of this repository. A tag that is there is never moved.</summary>
    /// <returns>Null when done.</returns>
    public Task<Diagnostic?> PushTagAsync(string tag, CancellationToken cancellationToken) =>
        PushAsync($"refs/tags/{tag}:refs/tags/{tag}", tag, [], cancellationToken);

    /// <summary>Asks the remote whether it lets a tag be pushed, and pushes nothing. Hooks of the remote are not run either.</summary>
    /// <returns>Null when it does.</returns>
    public Task<Diagnostic?> CheckPushAsync(string tag, string commit, CancellationToken cancellationToken) =>
        PushAsync($"{commit}:refs/tags/{tag}", tag, ["--dry-run"], cancellationToken);

    /// <summary>Deletes a tag there, unless it has become another object since it was looked at.</summary>
    /// <returns>Null when done.</returns>
    public Task<Diagnostic?> DeleteTagAsync(string tag, string id, CancellationToken cancellationToken) =>
        PushAsync($":refs/tags/{tag}", tag, [$"--force-with-lease=refs/tags/{tag}:{id}"], cancellationToken);

    private static RemoteTag Read(string listed, string tag, string address)
    {
        var ids = listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).Where(l => l.Length == 2).ToLookup(l => l[1], l => l[0], StringComparer.Ordinal);
        var id = ids[$"refs/tags/{tag}"].FirstOrDefault();
        return new RemoteTag(address, id, ids[$"refs/tags/{tag}^{{}}"].FirstOrDefault() ?? id);
    }

    private async Task<Diagnostic?> PushAsync(string reference, string tag, string[] options, CancellationToken cancellationToken)
    {
        try
        {
            // --no-verify leaves out pre-push; where fetched tags are mapped too, a push also runs reference-transaction.
            var push = await RunAsync(cancellationToken, ["-c", "core.hooksPath=/dev/null", "push", "--no-verify", "--porcelain", .. options, "--", Name, reference]);
            return push.Exit == 0 ? null : GitDiagnostics.PushRefused.Report(
                $"The remote '{Name}' ({Address}) did not take the tag '{tag}': {RemoteSays.Of(push.Output, push.Error)}",
                $"See what 'git push {Name} {reference}' says here; nothing may ask for a password. In GitHub Actions, actions/checkout must keep its credentials and the job needs 'contents: write'. "
                + "Then run the same command again. To keep tags in this repository: \"tag\": { \"push\": false } in baton.json.");
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    private Diagnostic Unreachable((int Exit, string Output, string Error) asked) => GitDiagnostics.RemoteUnreachable.Report(
        $"The remote '{Name}' ({Address}) does not answer: {RemoteSays.Of(asked.Output, asked.Error)}",
        $"See what 'git ls-remote {Name}' says here; nothing may ask for a password. Then run the same command again.");

    private async Task<(int Exit, string Output, string Error)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        // A server that stops in the middle of an answer would be waited for without end.
        using var process = GitProcess.Start(
            context, location, GitEnvironment.ForRemotes(context, location), ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=60", .. arguments]);
        await using var stop = cancellationToken.Register(process.Stop);
        process.Input.Close();
        var output = await process.Lines.ReadToEndAsync(cancellationToken);
        var (exit, error) = process.Wait();
        cancellationToken.ThrowIfCancellationRequested();
        return (exit, output, error);
    }
}
