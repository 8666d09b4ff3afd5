namespace Baton.GitHub.Api;

/// <summary>Why a request did not do what it should.</summary>
internal enum FailureKind
{
    /// <summary>No answer: unreachable, cut off, too slow. It may have been done all the same.</summary>
    Unreachable,

    /// <summary>The proxy refuses to connect. The request was not sent, and will not be the next time.</summary>
    Proxy,

    /// <summary>5xx. It may have been done all the same.</summary>
    Server,

    /// <summary>Refused for the number of requests. It was not done.</summary>
    RateLimited,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>422, and every other refusal.</summary>
    Refused,

    /// <summary>The file to send cannot be read.</summary>
    FileRead,

    /// <summary>The file to download to cannot be written.</summary>
    FileWrite,
}
