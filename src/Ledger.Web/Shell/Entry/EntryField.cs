using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Ledger.Web.Shell.Entry;

/// <summary>
/// A labelled field bound to a string. Typed text is bound as it was typed and parsed by the domain: binding
/// numbers or dates directly would answer in English, and lose what was typed.
/// </summary>
public abstract class EntryField : InputBase<string?>
{
    /// <summary>The label.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Help under the field.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Whether the field must be filled; shown, and checked by the browser and the server.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>What the form was refused for.</summary>
    [CascadingParameter] public FormErrors? Errors { get; set; }

    /// <summary>The field's path inside the form: the bound expression without the form's own name.</summary>
    protected string Path => NameAttributeValue[(NameAttributeValue.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>Id of the input.</summary>
    protected string Id => FormErrors.IdOf(Path);

    /// <summary>The field's errors.</summary>
    protected IReadOnlyList<string> FieldErrors => [.. Errors?.Of(Path) ?? []];

    /// <summary>Whether to mark the input as wrong.</summary>
    protected string? AriaInvalid => FieldErrors.Count > 0 ? "true" : null;

    /// <summary>Ids of the texts that describe the input.</summary>
    protected string? DescribedBy =>
        (FieldErrors.Count > 0, Hint is not null) switch
        {
            (true, true) => $"{Id}-error {Id}-hint",
            (true, false) => $"{Id}-error",
            (false, true) => $"{Id}-hint",
            _ => null,
        };

    /// <inheritdoc />
    protected override bool TryParseValueFromString(
        string? value, out string? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        (result, validationErrorMessage) = (value, null);
        return true;
    }
}
