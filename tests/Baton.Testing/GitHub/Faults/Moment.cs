namespace Baton.Testing.GitHub;

/// <summary>When a request fails.</summary>
public enum Moment
{
    /// <summary>Before the server has done anything.</summary>
    Before,

    /// <summary>In the middle of the request's body, or of the answer's when the request has none.</summary>
    During,

    /// <summary>The server has done it, and the client is not told.</summary>
    After,
}
