using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.LibGit2;
using Baton.Git.Running;


namespace Baton.Git.Reading;

/// <summary>A reader that goes over to the git command when libgit2 stumbles half-way.</summary>
internal sealed class SwitchingReader(GitContext context, GitLocation location, IHistoryReader first) : IDisposable
{
    private IHistoryReader reader = first;

    /// <exception cref="GitException">Neither reader could.</exception>
    public T Read<T>(Func<IHistoryReader, T> read, CancellationToken cancellationToken = default)
    {
        try
        {
            return Stoppable(read, cancellationToken);
        }
        catch (Exception exception) when (reader is LibGit2Reader libgit2 && LibGit2Failure.Is(exception))
        {
            try
            {
                reader = new CommandReader(context, location);
                libgit2.Dispose();
            }
            catch (GitException none) when (exception is OtherEncodingException && none.Diagnostic.Descriptor == GitDiagnostics.NoGit)
            {
                // Nobody has the words then, and a version needs their ASCII alone: the type, the footer that says what breaks, hashes.
                libgit2.TakesAnyEncoding = true;
            }

            return Stoppable(read, cancellationToken);
        }
    }

    /// <summary>The same, of the repository as it is now: a reader remembers what it has seen of tags and branches.</summary>
    /// <exception cref="GitException">Neither reader could.</exception>
    public T ReadAnew<T>(Func<IHistoryReader, T> read)
    {
        var kind = reader is CommandReader ? ReaderKind.Command : ReaderKind.Any;
        reader.Dispose();
        reader = Coded(() => ReaderChoice.Open(context, location, kind));
        return Read(read);
    }

    public void Dispose() => reader.Dispose();

    private T Stoppable<T>(Func<IHistoryReader, T> read, CancellationToken cancellationToken)
    {
        try
        {
            // git can wait for a server that does not answer, and does not look at a token then.
            using var stop = cancellationToken.Register(reader.Stop);
            return Coded(() => read(reader));
        }
        catch (Exception exception) when (reader is CommandReader && cancellationToken.IsCancellationRequested && exception is GitException or OperationCanceledException)
        {
            reader.Dispose();
            reader = new CommandReader(context, location);
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>A file without rights, a folder that is none, an object that git would not write: what stops the reading has a code.</summary>
    private T Coded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new GitException(GitFailures.Unreadable(location.WorkTree, exception));
        }
    }
}
