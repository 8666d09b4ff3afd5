namespace Baton.Store.Shelves;

/// <summary>The files of a release that is in a store already.</summary>
internal interface IPublishedFiles
{
    /// <summary>Where the release is, for messages.</summary>
    string Place { get; }

    /// <summary>Compares a file with the one of its name that is there.</summary>
    /// <returns>The sha256 of what is there, null when nothing is; and whether it is this file, or the same build record of another build.</returns>
    Task<(string? Found, bool IsSame)> CompareAsync(StoredFile file, CancellationToken cancellationToken);

    /// <summary>Reads a small file; null when there is none.</summary>
    Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Why an artifact differs, where that can be told without a download; null where not.</summary>
    (string Difference, string Advice)? Explain(StoredFile file);
}
