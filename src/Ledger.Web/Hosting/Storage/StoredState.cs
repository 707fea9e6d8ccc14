using System.Text.Json;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Storage;

/// <summary>
/// The state of one stream as stored beside its events, folded by the domain's own <see cref="IStreamState.Apply"/>; a
/// fact that does not belong to its stream throws.
/// </summary>
public sealed class StoredState
{
    /// <summary>The key of the stream.</summary>
    public string Id { get; set; } = "";

    /// <summary>The state of the domain.</summary>
    public IStreamState? Value { get; set; }

    /// <summary>The domain's state in the stored text.</summary>
    public static IStreamState Read(string json) =>
        JsonSerializer.Deserialize<StoredState>(json, LedgerJson.Stored)!.Value!;

    /// <summary>The text to store.</summary>
    public static byte[] Write(string stream, IStreamState state) =>
        JsonSerializer.SerializeToUtf8Bytes(new StoredState { Id = stream, Value = state }, LedgerJson.Stored);
}
