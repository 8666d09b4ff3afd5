using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>The history as <c>git rev-list --parents</c> writes it, read only as far as it is asked for.</summary>
internal sealed class ParentStream(GitProcess process, GitLocation location) : IDisposable
{
    private readonly Dictionary<string, string[]> known = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string commit)
    {
        while (!known.ContainsKey(commit))
        {
            var line = process.Lines.ReadLine() ?? throw process.Failure(location);
            var ids = line.Split(' ');
            known[ids[0]] = ids[1..];
        }

        return known[commit];
    }

    public void Stop() => process.Stop();

    public void Dispose() => process.Dispose();
}
