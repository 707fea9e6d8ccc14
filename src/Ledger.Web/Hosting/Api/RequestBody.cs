using System.Text.Json;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Hosting.Api;

/// <summary>
/// Reads a JSON object field by field and collects everything that is wrong with it, so that one answer tells all.
/// A field that was never asked for is a fault: a misspelt name must not be ignored.
/// </summary>
public sealed partial class RequestBody(JsonElement element, string pointer = "", List<InputFault>? faults = null)
{
    private const int LongestText = 500;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>What is wrong so far.</summary>
    public List<InputFault> Faults { get; } = faults ?? [];

    /// <summary>Collects the fields that are asked for, when the interface is described; otherwise null.</summary>
    public List<BodyField>? Asked { get; init; }

    /// <summary>A required amount in yuan as text, with at most two decimals.</summary>
    public Money Money(string name)
    {
        Note(name, "string", isRequired: true, "yuan");
        if (Required(name) is not { } value)
        {
            return default;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var reading = AmountText.Read(text);
        if (text is null || !Plain().IsMatch(text) || reading.Fault is not null)
        {
            Fault(at => new AmountInvalid(at, reading.Fault), name);
        }

        return new Money(reading.Fen);
    }

    /// <summary>An amount that may be left out, which says that it is not stated.</summary>
    public Money? OptionalMoney(string name)
    {
        Note(name, "string", isRequired: false, "yuan");
        return Optional(name) is null ? null : Money(name);
    }

    /// <summary>A required business date in ISO form.</summary>
    public LocalDate Date(string name)
    {
        Note(name, "string", isRequired: true, "date");
        if (Text(name, required: true) is not { } text)
        {
            return default;
        }

        if (MomentText.Date(text) is { } date)
        {
            return date;
        }

        Fault(at => new DateInvalid(at, text), name);
        return default;
    }

    /// <summary>A required text.</summary>
    public string Text(string name) => Text(name, required: true) ?? "";

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string name) => Text(name, required: false);

    /// <summary>A required whole number, not negative.</summary>
    public int Whole(string name)
    {
        Note(name, "integer", isRequired: true);
        return Whole(name, Required(name)) ?? 0;
    }

    /// <summary>A whole number, not negative, that may be left out.</summary>
    public int? OptionalWhole(string name)
    {
        Note(name, "integer", isRequired: false);
        return Whole(name, Optional(name));
    }

    /// <summary>A list of texts; empty when left out.</summary>
    public IReadOnlyList<string> OptionalTexts(string name)
    {
        Note(name, "array", isRequired: false);
        if (Optional(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, i) => TextOf(item, $"{name}/{i}")).OfType<string>()];
        }

        Fault(at => new ListInvalid(at, name), name);
        return [];
    }

    /// <summary>A truth value that may be left out.</summary>
    public bool? OptionalFlag(string name)
    {
        Note(name, "boolean", isRequired: false);
        if (Optional(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Fault(at => new FlagInvalid(at, name), name);
        return null;
    }

    /// <summary>A required word out of an enumeration, in camel case.</summary>
    public T Word<T>(string name) where T : struct, Enum => Word<T>(name, required: true) ?? default;

    /// <summary>A word out of an enumeration that may be left out.</summary>
    public T? OptionalWord<T>(string name) where T : struct, Enum => Word<T>(name, required: false);

    /// <summary>A required list of objects, each read by the given reader.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<RequestBody, T> read)
    {
        if (Asked is not null)
        {
            var item = Empty();
            read(item);
            Note(name, "array", isRequired: true, fields: item.Asked);
        }

        if (Required(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(at => new ListInvalid(at, name), name);
            return [];
        }

        return [.. value.EnumerateArray().Select((item, i) => Item(item, $"{pointer}/{name}/{i}", read))];
    }

    /// <summary>A nested object that may be left out.</summary>
    public RequestBody? OptionalObject(string name)
    {
        if (Asked is not null)
        {
            var nested = Empty();
            Note(name, "object", isRequired: false, fields: nested.Asked);
            return nested;
        }

        if (Optional(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new RequestBody(value, $"{pointer}/{name}", Faults);
        }

        Fault(at => new ObjectInvalid(at), name);
        return null;
    }

    /// <summary>Reports every field that was not asked for.</summary>
    public void End()
    {
        foreach (var stray in element.EnumerateObject().Where(p => !known.Contains(p.Name)))
        {
            Fault(at => new FieldUnknown(at, stray.Name), stray.Name);
        }
    }

    /// <summary>Adds a fault at a field.</summary>
    public void Fault(Func<string, InputFault> fault, string name) => Faults.Add(fault($"{pointer}/{name}"));
}
