namespace Baton.GitHub.Api;

/// <summary>What was asked for is in another repository now: see <see cref="Redirects"/>.</summary>
internal sealed class MovedException(int status, Uri to) : Exception($"Moved Permanently to {to}")
{
    /// <summary>301, as a rule.</summary>
    public int Status { get; } = status;
}
