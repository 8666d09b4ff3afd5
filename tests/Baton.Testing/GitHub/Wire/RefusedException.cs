namespace Baton.Testing.GitHub;

/// <summary>Leaves an endpoint with an error.</summary>
public sealed class RefusedException(Reply reply) : Exception
{
    public Reply Reply { get; } = reply;
}
