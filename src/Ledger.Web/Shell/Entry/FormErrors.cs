using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Shell.Entry;

/// <summary>One thing to mend on a form.</summary>
/// <param name="Field">Path of the field, such as <c>lines[3].amount</c>; null for the whole form.</param>
/// <param name="Text">What is wrong and how to mend it, in the reader's language.</param>
public sealed record FormError(string? Field, string Text);

/// <summary>What a form was refused for. A page makes one, fills it while handling the post, and shows it.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> errors = [];
    private readonly List<Refusal> refusals = [];

    /// <summary>All of them in the order found.</summary>
    public IReadOnlyList<FormError> All => errors;

    /// <summary>What the domain refused, for pages that know how to go on.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>Whether a refusal quotes a dated rule about thresholds or papers, which has a page to be read on.</summary>
    public bool QuoteRules => refusals.Any(r => r is ApprovalRequired or EvidenceMissing or DecisionMissing or DecisionNotFiled);

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => errors.Count > 0;

    /// <summary>Adds one for a field, or for the whole form when <paramref name="field"/> is null.</summary>
    public void Add(string? field, string text) => errors.Add(new FormError(field, text));

    /// <summary>Adds what the domain refused, at the field it names or at <paramref name="field"/>.</summary>
    public void Add(Refusal refusal, Tongue tongue, string? field = null)
    {
        refusals.Add(refusal);
        Add(field ?? refusal.Field, tongue.Pick(refusal.Chinese, refusal.English));
    }

    /// <summary>Takes over what another form's handling found, at the fields of this one.</summary>
    public void Take(FormErrors found, Func<string?, string?> field)
    {
        refusals.AddRange(found.Refusals);
        errors.AddRange(found.All.Select(error => error with { Field = field(error.Field) }));
    }

    /// <summary>The texts of one field; case plays no part, as JSON and C# names differ in it.</summary>
    public IEnumerable<string> Of(string field) => errors
        .Where(error => string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase))
        .Select(error => error.Text);

    /// <summary>The id of a field's input: <c>Lines[3].Amount</c> is <c>lines-3-amount</c>.</summary>
    public static string IdOf(string field) => string.Join('-', field
        .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Select(LowerFirst));

    private static string LowerFirst(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
