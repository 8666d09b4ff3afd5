namespace Baton.GitHub.Api;

/// <summary>What sending a request again means.</summary>
internal enum RequestKind
{
    /// <summary>It changes nothing, and is sent again whatever failed.</summary>
    Read,

    /// <summary>A page of a list that could be asked for in smaller pages. A timeout may be a hiccup once; twice it is the size of the page.</summary>
    LargePage,

    /// <summary>It is sent again only when GitHub says that it was not done.</summary>
    Write,
}
