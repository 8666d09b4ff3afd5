namespace Baton.GitHub.Api;

/// <summary>What came of a request.</summary>
internal abstract record ApiAnswer(ApiFailure? Failure);
