using System.Globalization;
using System.Reflection;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Tests.Api;

/// <summary>One error as a reader of the list sees it, with samples where a request would fill in.</summary>
internal sealed record ErrorLine(string Code, string Type, int Status, string Chinese, string English)
{
    /// <summary>The error of that type.</summary>
    public static ErrorLine Of(Type type) => Sample(type, type.Name) switch
    {
        Refusal r => new(r.Code, type.Name, Problems.StatusOf(r), r.Chinese, r.English),
        InputFault f => new(f.Code, type.Name, Problems.StatusOf(new MalformedRequest([f])), f.Chinese, f.English),
        var other => throw new InvalidOperationException($"{other} is no error."),
    };

    /// <summary>A value of the type made of samples; a text says what it stands for.</summary>
    private static object? Sample(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Sample(inner, name);
        }

        if (type == typeof(string))
        {
            return $"{{{char.ToLowerInvariant(name[0])}{name[1..]}}}";
        }

        if (type.IsPrimitive)
        {
            return Convert.ChangeType(name switch
            {
                "Letter" => 'O',
                "Digit" => '0',
                "Least" => 1,
                "Chart" => 2023,
                _ => 500,
            }, type, CultureInfo.InvariantCulture);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (type.IsGenericType)
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, 1);
            list.SetValue(Sample(item, name), 0);
            return list;
        }

        return Made(type);
    }

    private static object Made(Type type) => type.Name switch
    {
        nameof(Money) => Money.Yuan(1234),
        nameof(FiscalYear) => new FiscalYear(2026),
        nameof(NodaTime.LocalDate) => new NodaTime.LocalDate(2026, 3, 31),
        nameof(Holder) => Holder.Fiscal("990101001000"),
        nameof(AmountFault) => new AmountZero(),
        _ => type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(c => c.GetParameters().Length)
            .First(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .Invoke([.. Parameters(type)]),
    };

    private static IEnumerable<object?> Parameters(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(c => c.GetParameters().Length)
            .First(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .GetParameters().Select(p => Sample(p.ParameterType, p.Name!));
}
