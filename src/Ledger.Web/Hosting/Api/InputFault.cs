using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Api;

/// <summary>One thing wrong with the form of a request.</summary>
/// <param name="Pointer">Where: a JSON pointer into the body, or the name of a route or query value.</param>
public record InputFault(string Pointer, string Code, string Chinese, string English);

/// <summary>A field that is needed was left out.</summary>
public sealed record FieldMissing(string Pointer, string Name) : InputFault(Pointer, "field-missing",
    $"缺少“{Name}”。请填写后再提交。", $"“{Name}” is missing. Fill it in and send again.");

/// <summary>A field is not one of the request's.</summary>
public sealed record FieldUnknown(string Pointer, string Name) : InputFault(Pointer, "field-unknown",
    $"不认识的字段“{Name}”，请核对字段名。", $"The field “{Name}” is not known here; check its name.");

/// <summary>A value in the address is not one of the question's.</summary>
public sealed record ParameterUnknown(string Pointer) : InputFault(Pointer, "parameter-unknown",
    $"不认识的查询参数“{Pointer}”，请核对参数名。", $"The parameter “{Pointer}” is not known here; check its name.");

/// <summary>An amount is not yuan as text with at most two decimals.</summary>
public sealed record AmountInvalid(string Pointer, AmountFault? Reason) : InputFault(Pointer, "amount-invalid",
    $"{Reason?.Chinese}金额须为以元为单位、至多两位小数的字符串，例如 \"1234.50\"。",
    $"{Reason?.English} An amount is a string of yuan with at most two decimals, such as \"1234.50\".".TrimStart());

/// <summary>A text is not a date between 1949 and 2199.</summary>
public sealed record DateInvalid(string Pointer, string Text) : InputFault(Pointer, "date-invalid",
    $"“{Text}”不是有效日期，请写成 2026-03-31 的形式。", $"“{Text}” is not a date; write it as 2026-03-31.");

/// <summary>A text is not a moment between 1949 and 2199.</summary>
public sealed record InstantInvalid(string Pointer, string Text) : InputFault(Pointer, "instant-invalid",
    $"“{Text}”不是有效时刻，请写成 2026-03-31T10:00:00Z 的形式。",
    $"“{Text}” is not an instant; write it as 2026-03-31T10:00:00Z.");

/// <summary>A year is not four digits between 1949 and 2199.</summary>
public sealed record YearInvalid(string Pointer) : InputFault(Pointer, "year-invalid",
    "年度须为四位数字，例如 2026。", "A year has four digits, such as 2026.");

/// <summary>A value is no text, or one that no line of a form holds.</summary>
public sealed record TextInvalid(string Pointer, string Name, int Longest) : InputFault(Pointer, "text-invalid",
    $"“{Name}”须为字符串，最多 {Longest} 个字，且不能含控制字符。",
    $"“{Name}” must be a string of at most {Longest} characters without control characters.");

/// <summary>A value is no whole number in its range.</summary>
public sealed record NumberInvalid(string Pointer, string Name, int Least, int Most) : InputFault(
    Pointer, "number-invalid", $"“{Name}”须为 {Least} 到 {Most} 之间的整数。",
    $"“{Name}” must be a whole number from {Least} to {Most}.");

/// <summary>A value is neither true nor false.</summary>
public sealed record FlagInvalid(string Pointer, string Name) : InputFault(Pointer, "flag-invalid",
    $"“{Name}”须为 true 或 false。", $"“{Name}” must be true or false.");

/// <summary>A word is not one of those to choose from.</summary>
public sealed record WordUnknown(string Pointer, string Text, string Words) : InputFault(Pointer, "word-unknown",
    $"“{Text}”不在可选值中：{Words}。", $"“{Text}” is none of: {Words}.");

/// <summary>A value is no list.</summary>
public sealed record ListInvalid(string Pointer, string Name) : InputFault(Pointer, "list-invalid",
    $"“{Name}”须为数组。", $"“{Name}” must be an array.");

/// <summary>A value is no object.</summary>
public sealed record ObjectInvalid(string Pointer) : InputFault(Pointer, "object-invalid",
    "此处须为 JSON 对象，例如 {\"unit\": \"990101001001\"}。",
    "A JSON object belongs here, such as {\"unit\": \"990101001001\"}.");

/// <summary>A text is not a voucher number.</summary>
public sealed record VoucherInvalid(string Pointer, string Text) : InputFault(Pointer, "voucher-invalid",
    $"“{Text}”不是凭证号，凭证号形如 P-2026-000017。",
    $"“{Text}” is not a voucher number; those look like P-2026-000017.");

/// <summary>An attachment is not named by the SHA-256 of its file.</summary>
public sealed record AttachmentInvalid(string Pointer) : InputFault(Pointer, "attachment-invalid",
    "附件须以文件的 SHA-256（64 位小写十六进制）标识。请先上传文件，再引用返回的标识。",
    "An attachment is named by the SHA-256 of its file in 64 lower-case hexadecimal digits. "
    + "Upload the file first and use the name you are given.");

/// <summary>A text is not an invoice number.</summary>
public sealed record InvoiceInvalid(string Pointer, string Text) : InputFault(Pointer, "invoice-invalid",
    $"“{Text}”不是发票号。请写成“发票代码-发票号码”（10 或 12 位-8 位），数电票只写 20 位号码。",
    $"“{Text}” is no invoice number. Write code and number, 10 or 12 digits and 8, with a hyphen between them, or the "
    + "20 digits of a fully digital invoice.");

/// <summary>A cursor was not given out by this list.</summary>
public sealed record CursorInvalid(string Pointer, string Text) : InputFault(Pointer, "cursor-invalid",
    $"“{Text}”不是本列表给出的翻页位置。请使用上一页返回的 next，或去掉该参数从头读取。",
    $"“{Text}” is no place in this list. Use the next of the page before, or leave it out to begin anew.");
