using System.Globalization;

namespace Ledger.Domain.Integrity;

/// <summary>
/// Whose signatures a checkpoint needs, in the form of C2SP tlog-policy: logs, witnesses, groups of them, a quorum.
/// </summary>
public sealed class LogPolicy
{
    private readonly Dictionary<string, VerifierKey> witnesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Threshold, string[] Members)> groups = new(StringComparer.Ordinal);
    private readonly List<VerifierKey> logs = [];
    private string? quorum;

    private LogPolicy(string text) => Text = text;

    /// <summary>The file as it was read.</summary>
    public string Text { get; }

    /// <summary>The digest of the file, which the log's first leaf states.</summary>
    public Digest Digest => Digest.Of(System.Text.Encoding.UTF8.GetBytes(Text));

    /// <summary>The keys a log may sign with.</summary>
    public IReadOnlyList<VerifierKey> Logs => logs;

    /// <summary>The witnesses.</summary>
    public IReadOnlyCollection<VerifierKey> Witnesses => witnesses.Values;

    /// <summary>The policy of a log alone, no witness asked for.</summary>
    public static string OfLog(VerifierKey log) => $"log {log}\nquorum none\n";

    /// <summary>The policy with one more key the log may sign with; earlier checkpoints keep theirs.</summary>
    public string With(VerifierKey log) => $"log {log}\n{Text}";

    /// <summary>Reads a policy file; null when a line is wrong or there is no quorum.</summary>
    public static LogPolicy? Parse(string text)
    {
        var policy = new LogPolicy(text);
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#' && !policy.Take(words))
            {
                return null;
            }
        }

        return policy.quorum is null ? null : policy;
    }

    /// <summary>Whether a log of the policy has signed; the log that did.</summary>
    public VerifierKey? SignerOf(SignedNote note, CheckSignature check)
    {
        var origin = note.Text.Split('\n')[0];
        return logs.Find(log => log.Name == origin && note.IsSignedBy(log, check));
    }

    /// <summary>Whether enough witnesses have cosigned.</summary>
    public bool IsWitnessed(SignedNote note, CheckSignature check) => quorum == "none" || Holds(quorum!, note, check);

    private bool Holds(string name, SignedNote note, CheckSignature check) =>
        witnesses.TryGetValue(name, out var witness)
            ? note.CosignedBy(witness, check) is not null
            : groups[name].Members.Count(member => Holds(member, note, check)) >= groups[name].Threshold;

    private bool Take(string[] words) => words switch
    {
        ["log", var key, ..] when words.Length <= 3 => AddLog(VerifierKey.Parse(key)),
        ["witness", var name, var key, ..] when words.Length <= 4 => AddWitness(name, VerifierKey.Parse(key)),
        ["group", var name, var threshold, .. { Length: > 0 } members] => AddGroup(name, threshold, members),
        ["quorum", var name] => SetQuorum(name),
        _ => false,
    };

    private bool AddLog(VerifierKey? key)
    {
        if (key is not { Kind: SignatureKind.Ed25519 } || logs.Exists(log => log.PublicKey.SequenceEqual(key.PublicKey)))
        {
            return false;
        }

        logs.Add(key);
        return true;
    }

    private bool AddWitness(string name, VerifierKey? key) =>
        key is { Kind: SignatureKind.Cosignature } && IsFree(name)
        && !witnesses.Values.Any(w => w.PublicKey.SequenceEqual(key.PublicKey)) && witnesses.TryAdd(name, key);

    private bool AddGroup(string name, string text, string[] members)
    {
        var threshold = text switch
        {
            "any" => 1,
            "all" => members.Length,
            _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        return IsFree(name) && threshold >= 1 && threshold <= members.Length
            && members.Distinct(StringComparer.Ordinal).Count() == members.Length
            && members.All(IsKnown) && groups.TryAdd(name, (threshold, members));
    }

    private bool SetQuorum(string name)
    {
        if (quorum is not null || (name != "none" && !IsKnown(name)))
        {
            return false;
        }

        quorum = name;
        return true;
    }

    private bool IsKnown(string name) => witnesses.ContainsKey(name) || groups.ContainsKey(name);

    private bool IsFree(string name) => name != "none" && !IsKnown(name);
}
