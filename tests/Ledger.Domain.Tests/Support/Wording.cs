using System.Collections;
using System.Reflection;

namespace Ledger.Domain.Tests.Support;

/// <summary>A value written out in full, so that facts and states compare by content, lists included.</summary>
public static class Wording
{
    /// <summary>The value in words; equal content gives equal words.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>()
            .Select(key => $"{Of(key)}: {Of(map[key])}").Order(StringComparer.Ordinal))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ when value.GetType().Namespace!.StartsWith("Ledger", StringComparison.Ordinal)
            && !value.GetType().IsEnum => Properties(value),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Properties(object value) => $"{value.GetType().Name}({string.Join(", ", value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0)
        .Select(p => $"{p.Name}={Of(p.GetValue(value))}"))})";
}
