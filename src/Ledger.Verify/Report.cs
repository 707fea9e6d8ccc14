using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>What was checked and what was found, in the order in which it was found.</summary>
internal sealed class Report
{
    private const int Shown = 50;

    private static readonly JsonSerializerOptions json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly List<Finding> findings = [];
    private readonly List<string> facts = [];

    /// <summary>The one answer.</summary>
    public Verdict Verdict => Finding.Overall(findings);

    /// <summary>Whether nothing was found that stops a verification.</summary>
    public bool Holds => Verdict is Verdict.Verified or Verdict.VerifiedWithNotes;

    /// <summary>All that was found.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Something that was found.</summary>
    public void Add(Finding finding) => findings.Add(finding);

    /// <summary>Things that were found.</summary>
    public void Add(IEnumerable<Finding> found) => findings.AddRange(found);

    /// <summary>Something that was found.</summary>
    public void Add(Verdict verdict, string record, string chinese, string english) =>
        findings.Add(new Finding(verdict, record, chinese, english));

    /// <summary>All that another report has found and said.</summary>
    public void Add(Report other)
    {
        findings.AddRange(other.findings);
        facts.AddRange(other.facts);
    }

    /// <summary>Something that was checked, or that is to be known.</summary>
    public void Say(string fact) => facts.Add(fact);

    /// <summary>Writes all of it.</summary>
    public void Write(TextWriter output, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                exit = (int)Verdict, verdict = Verdict.ToString(), facts,
                findings = findings.Select(f => new { exit = (int)f.Verdict, f.Record, f.Chinese, f.English }),
            }, json));
            return;
        }

        facts.ForEach(output.WriteLine);
        foreach (var finding in findings.Take(Shown))
        {
            output.WriteLine($"[{(int)finding.Verdict}] {finding.Record}: {finding.Chinese}；{finding.English}");
        }

        if (findings.Count > Shown)
        {
            output.WriteLine($"…… 共 {findings.Count} 条 {findings.Count} in all");
        }

        output.WriteLine(Verdict switch
        {
            Verdict.Verified => "核验通过 VERIFIED (0)",
            Verdict.VerifiedWithNotes => "核验通过，并有说明 VERIFIED WITH NOTES (10)",
            Verdict.Inconclusive => "无法判断 INCONCLUSIVE (30)",
            var other => $"核验未通过 FAILED ({(int)other} {other})",
        });
    }
}
