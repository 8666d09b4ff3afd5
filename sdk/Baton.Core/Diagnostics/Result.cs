using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Baton.Core.Diagnostics;

/// <summary>An answer with what there is to say about it, or the reasons why there is none.</summary>
/// <typeparam name="T">What is answered.</typeparam>
public sealed class Result<T>
    where T : notnull
{
    private Result(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>The answer; null exactly when <see cref="IsSuccess"/> is false.</summary>
    public T? Value { get; }

    /// <summary>Warnings beside an answer, or the errors (and warnings) instead of one.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is an answer, that is: no diagnostic is an error.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Diagnostics.All(d => !d.IsError);

    /// <summary>The diagnostics, for a failure of another kind.</summary>
    public Reasons Reasons => new(Diagnostics);

    /// <summary>An answer, with warnings.</summary>
    /// <exception cref="ArgumentException">One of the diagnostics is an error.</exception>
    public static Result<T> Success(T value, params IEnumerable<Diagnostic> warnings)
    {
        var all = warnings.ToImmutableArray();
        return all.Any(d => d.IsError) ? throw new ArgumentException("An answer carries no errors.", nameof(warnings)) : new(value, all);
    }

    /// <summary>No answer, and why.</summary>
    /// <exception cref="ArgumentException">None of the diagnostics is an error.</exception>
    public static Result<T> Failure(params IEnumerable<Diagnostic> reasons)
    {
        var all = reasons.ToImmutableArray();
        return all.Any(d => d.IsError) ? new(default, all) : throw new ArgumentException("A failure has a reason.", nameof(reasons));
    }

    /// <summary>An answer without anything to add.</summary>
    public static implicit operator Result<T>(T value) => Success(value);

    /// <summary>No answer, for the reasons of another failure.</summary>
    public static implicit operator Result<T>(Reasons reasons) => Failure(reasons.Diagnostics);

    /// <summary>No answer, for one reason.</summary>
    public static implicit operator Result<T>(Diagnostic reason) => Failure(reason);
}
