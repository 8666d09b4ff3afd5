using LibGit2Sharp;

namespace Baton.Git.Reading;

/// <summary>A commit whose words LibGit2Sharp garbles, because it takes every text for UTF-8. All else of it is read.</summary>
internal sealed class OtherEncodingException(string message) : LibGit2SharpException(message);
