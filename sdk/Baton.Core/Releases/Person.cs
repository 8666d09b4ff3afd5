namespace Baton.Core.Releases;

/// <summary>Somebody who wrote a part of a release.</summary>
/// <param name="Name">As the commit has it.</param>
/// <param name="Login">The account on the repository's GitHub, such as <c>ada</c> or <c>dependabot[bot]</c>; null when it is not known.</param>
public sealed record Person(string Name, string? Login = null)
{
    /// <summary>Whether it is a program with an account of its own.</summary>
    public bool IsBot => Login?.EndsWith("[bot]", StringComparison.Ordinal) == true;

    /// <summary>Whether the two are one: the same account, or no account and the same name.</summary>
    public bool Is(Person other) => Login is null && other.Login is null
        ? Name == other.Name : string.Equals(Login, other.Login, StringComparison.OrdinalIgnoreCase);
}
