using System.Collections.Immutable;

namespace Baton.Build;

/// <summary>One run of <c>dotnet test</c>.</summary>
/// <param name="Arguments">The arguments of <c>dotnet</c>.</param>
/// <param name="Silent">The test projects in it that have no way to write a results file.</param>
internal sealed record TestInvocation(ImmutableArray<string> Arguments, ImmutableArray<string> Silent);
