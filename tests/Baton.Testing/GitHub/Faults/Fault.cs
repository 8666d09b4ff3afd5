namespace Baton.Testing.GitHub;

/// <summary>Something that goes wrong with one request.</summary>
/// <param name="Request">The number of the request, counted from 1.</param>
/// <param name="At">When.</param>
/// <param name="Reply">What is answered then; null to cut the connection.</param>
/// <param name="Then">Called when it happens, with the connection still open.</param>
/// <param name="ForEver">Every connection after it is cut too: the client is dead.</param>
/// <param name="Stalls">The connection is not cut: it stays open, and nothing comes any more.</param>
public sealed record Fault(int Request, Moment At, Reply? Reply = null, Action? Then = null, bool ForEver = false, bool Stalls = false)
{
    /// <summary>How the paths end of the requests that go wrong, each of them and whatever its number; null for the one with the number.</summary>
    public string? Path { get; init; }

    /// <summary>Whether it went wrong: a fault that nothing reaches shows nothing.</summary>
    public bool Happened { get; internal set; }
}
