using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>
/// Two jobs release the same files, and both send one of them. An upload that is under way looks like one that was broken off, and whoever deletes it makes the
/// other run do the same. So a run that has lost its upload once takes the other's for alive, until it has stood still for longer than an upload does.
/// </summary>
internal sealed class RivalUpload(TimeProvider time)
{
    private TimeSpan _patience;
    private long? _seen;
    private long _since;

    /// <summary>Somebody else sends the file too.</summary>
    /// <param name="took">How long this run has sent it, in vain: the other one may need as long.</param>
    public void Met(TimeSpan took) => _patience = AssetTransfer.UploadIdle + (2 * took);

    /// <summary>Whether what was begun may still be finished by the other run.</summary>
    public bool IsUnderWay(AssetWire begun)
    {
        if (_seen != begun.Id)
        {
            (_seen, _since) = (begun.Id, time.GetTimestamp());
        }

        return time.GetElapsedTime(_since) < _patience;
    }
}
