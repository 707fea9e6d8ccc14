using Ledger.Domain.Integrity;

namespace Ledger.Web.Integrity;

/// <summary>
/// The key a log signs with. While it changes there is a next one, which is taken once the log has said so; the one
/// before signs along until it is given up, so that whoever has the earlier policy still verifies.
/// </summary>
internal sealed class LogKeys : IDisposable
{
    private readonly LogFolder folder;
    private SigningKey? old;

    private LogKeys(LogFolder folder, SigningKey current, SigningKey? next, SigningKey? old) =>
        (this.folder, Current, Next, this.old) = (folder, current, next, old);

    /// <summary>The key that signs.</summary>
    public SigningKey Current { get; private set; }

    /// <summary>The key that the log is about to take.</summary>
    public SigningKey? Next { get; private set; }

    /// <summary>Opens the keys of a log; makes the first one.</summary>
    public static LogKeys Open(LogFolder folder, string origin)
    {
        // Stopped between giving up one key and taking the other: the log has announced it, so it is taken.
        if (!SigningKey.Exists(folder.Key) && SigningKey.Exists(folder.NextKey))
        {
            File.Move(folder.NextKey, folder.Key);
        }

        return new LogKeys(folder,
            SigningKey.Exists(folder.Key) ? SigningKey.Open(folder.Key, origin) : SigningKey.Make(folder.Key, origin),
            OpenIfThere(folder.NextKey, origin), OpenIfThere(folder.OldKey, origin));
    }

    /// <summary>Makes the key that the sealer takes at its next look.</summary>
    /// <param name="reason">Why, as the log will tell it.</param>
    /// <exception cref="IOException">A change of key is under way already.</exception>
    public static VerifierKey Order(LogFolder folder, string origin, string reason)
    {
        File.WriteAllText(folder.Reason, reason);
        using var made = SigningKey.Make(folder.NextKey, origin);
        return made.Verifier;
    }

    /// <summary>Gives the earlier key up for good; from now on only the current one signs.</summary>
    public static void GiveUpOld(LogFolder folder) => File.Delete(folder.OldKey);

    /// <summary>A checkpoint signed by every key in use.</summary>
    public SignedNote Sign(Checkpoint checkpoint)
    {
        var note = Current.Sign(checkpoint);
        return note with
        {
            Signatures = [.. note.Signatures, .. new[] { Next, old }.OfType<SigningKey>()
                .SelectMany(key => key.Sign(checkpoint).Signatures)],
        };
    }

    /// <summary>Takes the next key; the log has announced it.</summary>
    public void Take()
    {
        if (Next is null)
        {
            return;
        }

        File.Move(folder.Key, folder.OldKey, overwrite: true);
        File.Move(folder.NextKey, folder.Key);
        old?.Dispose();
        (old, Current, Next) = (Current, Next, null);
    }

    public void Dispose()
    {
        Current.Dispose();
        Next?.Dispose();
        old?.Dispose();
    }

    private static SigningKey? OpenIfThere(string path, string origin) =>
        SigningKey.Exists(path) ? SigningKey.Open(path, origin) : null;
}
