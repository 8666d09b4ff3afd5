namespace Baton.Core.Planning;

/// <summary>Is told how far a file is on its way, many times a second and from several threads: it must not do much.</summary>
public interface ITransferObserver
{
    /// <summary>So much has been sent.</summary>
    /// <param name="operation">The id of the operation that sends.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="sent">Bytes, from the start of this try; smaller than before when it is tried again.</param>
    /// <param name="total">Bytes in all.</param>
    void Moved(string operation, string name, long sent, long total);
}
