using System.Text;
using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>A proof that travels alone: its leaf, its place, its signed checkpoint.</summary>
internal static class ProofCommand
{
    public static void Run(Words words, Report report)
    {
        var path = words.Rest is [var file, ..] ? file : throw new WrongWordsException("proof FILE");
        var policy = SignedHead.ReadPolicy(words.Need("policy"), report);
        if (TlogProof.Parse(File.ReadAllText(path)) is not { Extra: { } leaf } proof)
        {
            report.Add(Verdict.ContentAltered, path, "不是带叶子的证明", "it is no proof with its leaf");
            return;
        }

        if (policy is null || SignedHead.Read(proof.Note, path, policy, report) is not { } head)
        {
            return;
        }

        if (!MerkleProof.Includes(proof.Index, head.Size, Digest.OfLeaf(leaf), proof.Siblings, head.Root))
        {
            report.Add(Verdict.ContentAltered, $"idx {proof.Index}", "叶子不在已签名的树中此处", "the leaf is not at this place of the signed tree");
        }

        if (Leaf.Read(leaf) is not { } read || read.Index != proof.Index || read.Log != head.Origin)
        {
            report.Add(Verdict.ContentAltered, $"idx {proof.Index}", "叶子不属于此处", "the leaf does not belong to this place");
            return;
        }

        report.Say($"{head.Origin} · {head.Short}");
        report.Say(Encoding.UTF8.GetString(leaf));
    }
}
