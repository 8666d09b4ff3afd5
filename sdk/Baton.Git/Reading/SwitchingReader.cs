using Baton.Git.Discovery;
using LibGit2Sharp;

namespace Baton.Git.Reading;

/// <summary>A reader that goes over to the git command when libgit2 stumbles half-way.</summary>
internal sealed class SwitchingReader(GitContext context, GitLocation location, IHistoryReader first) : IDisposable
{
    private IHistoryReader reader = first;

    /// <exception cref="GitException">Neither reader could.</exception>
    public T Read<T>(Func<IHistoryReader, T> read)
    {
        try
        {
            return read(reader);
        }
        catch (LibGit2SharpException)
        {
            reader.Dispose();
            reader = new CommandReader(context, location);
            return read(reader);
        }
    }

    /// <summary>The same, of the repository as it is now: a reader remembers what it has seen of tags and branches.</summary>
    /// <exception cref="GitException">Neither reader could.</exception>
    public T ReadAnew<T>(Func<IHistoryReader, T> read)
    {
        var kind = reader is CommandReader ? ReaderKind.Command : ReaderKind.Any;
        reader.Dispose();
        reader = ReaderChoice.Open(context, location, kind);
        return Read(read);
    }

    public void Dispose() => reader.Dispose();
}
