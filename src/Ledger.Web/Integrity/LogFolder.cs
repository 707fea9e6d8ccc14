using Ledger.Domain.Integrity;

namespace Ledger.Web.Integrity;

/// <summary>Where the sealer keeps what must not lie in the database: key, state, policy and the last checkpoint.</summary>
/// <param name="root">The folder of all logs.</param>
/// <param name="tenant">Whose log.</param>
public sealed class LogFolder(string root, string tenant)
{
    /// <summary>Nobody but the sealer's account looks into the folder.</summary>
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder of the log.</summary>
    public string Place { get; } = Path.Combine(root, tenant);

    /// <summary>The private key of the log.</summary>
    public string Key => Path.Combine(Place, "log.key");

    /// <summary>The key the log signed with before; while it is here, both sign.</summary>
    public string OldKey => Path.Combine(Place, "log.key.old");

    /// <summary>The key the log is about to take.</summary>
    public string NextKey => Path.Combine(Place, "log.key.next");

    /// <summary>Why the log takes another key, in a sentence.</summary>
    public string Reason => Path.Combine(Place, "log.key.reason");

    /// <summary>How far the sealer is.</summary>
    public string State => Path.Combine(Place, "state.json");

    /// <summary>Whose signatures a checkpoint needs; auditors get a copy by another way.</summary>
    public string Policy => Path.Combine(Place, "policy");

    /// <summary>The last checkpoint, for others to fetch.</summary>
    public string Checkpoint => Path.Combine(Place, "checkpoint");

    /// <summary>Up to which sequence number transactions were seen at work.</summary>
    public string Mark => Path.Combine(Place, "mark.json");

    /// <summary>The signed leaves once more.</summary>
    public string Mirror => Path.Combine(Place, "leaves");

    /// <summary>Held while a sealer works here.</summary>
    public string Lock => Path.Combine(Place, "lock");

    /// <summary>Opens the keys and the policy, making both where there are none.</summary>
    internal LogKeys OpenKeys(string origin)
    {
        var keys = LogKeys.Open(this, origin);
        if (!File.Exists(Policy))
        {
            File.WriteAllText(Policy, LogPolicy.OfLog(keys.Current.Verifier));
        }

        return keys;
    }
}
