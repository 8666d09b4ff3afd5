using System.Collections.Immutable;

namespace Baton.Pipeline.Answers;

/// <summary>An operation of the plan.</summary>
/// <param name="Id">Stable and unique in the plan.</param>
/// <param name="Action">A verb.</param>
/// <param name="Target">What it acts on.</param>
/// <param name="Details">The values that matter.</param>
/// <param name="Status"><c>planned</c>, <c>satisfied</c>, <c>missing</c>, <c>conflict</c>, <c>applied</c>, <c>failed</c>, <c>given-up</c> or <c>not-reached</c>.</param>
/// <param name="Evidence">What was seen.</param>
public sealed record OperationAnswer(
    string Id, string Action, string Target, ImmutableSortedDictionary<string, string> Details, string Status, string Evidence);
