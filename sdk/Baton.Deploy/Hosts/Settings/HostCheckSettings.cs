using System.Collections.Immutable;

namespace Baton.Deploy.Hosts.Settings;

/// <summary>How to see that a host works: exactly one of a URL, a TCP port and a command.</summary>
public sealed record HostCheckSettings
{
    /// <summary>Answers 2xx when it does. <c>${host}</c> and <c>${address}</c> stand for the host's name and address; asked from this machine.</summary>
    public string? Url { get; init; }

    /// <summary>A text that the answer must contain, with <c>${version}</c> for the version; null for any.</summary>
    public string? Expect { get; init; }

    /// <summary>Accepts connections when it does; asked from this machine.</summary>
    public int? Tcp { get; init; }

    /// <summary>Ends with 0 when it does; runs on the host, in the folder of the live version.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>How many answers in a row must be good.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How long to wait between two questions.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to ask.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before the first question; null to ask at once.</summary>
    public TimeSpan? Grace { get; init; }
}
