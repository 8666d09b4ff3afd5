using System.Diagnostics.CodeAnalysis;

namespace Baton.GitHub.Api;

/// <summary>What came of a request: a value, or why there is none.</summary>
internal sealed record ApiAnswer<T>(T? Value, ApiFailure? Failure) : ApiAnswer(Failure)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Value is not null;

    public static implicit operator ApiAnswer<T>(T value) => new(value, null);

    public static implicit operator ApiAnswer<T>(ApiFailure failure) => new(null, failure);
}
