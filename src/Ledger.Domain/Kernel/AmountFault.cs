namespace Ledger.Domain.Kernel;

/// <summary>Why a typed text is not an amount.</summary>
/// <inheritdoc cref="Refusal" path="/param" />
public abstract record AmountFault(string Code, string Chinese, string English)
    : Refusal(Code, RefusalKind.Input, Chinese, English);

/// <summary>Nothing was typed.</summary>
public sealed record AmountMissing() : AmountFault("amount-missing", "请填写金额。", "Enter an amount.");

/// <summary>A letter stands where a digit was surely meant (O for 0, l or I for 1).</summary>
public sealed record LetterForDigit(char Letter, char Digit) : AmountFault("amount-letter-for-digit",
    $"金额中有字母“{Letter}”，疑似数字 {Digit}。请改正。",
    $"The amount has the letter “{Letter}” where the digit {Digit} seems meant. Correct it.");

/// <summary>The text is no number in digits.</summary>
public sealed record AmountNotANumber() : AmountFault("amount-not-a-number",
    "这不是一个金额。请用数字填写，例如 1234.50。", "This is not an amount. Use digits, for example 1234.50.");

/// <summary>Separators stand where no thousand ends, so a digit may be missing.</summary>
public sealed record MisplacedSeparator() : AmountFault("amount-separator-misplaced",
    "千位分隔符的位置不对，可能漏了数字。请写成 1,234.50 或 1234.50。",
    "A thousands separator is misplaced; a digit may be missing. Write 1,234.50 or 1234.50.");

/// <summary>The unit is neither 元 nor 万元; 万 alone is not guessed at.</summary>
public sealed record UnitUnclear() : AmountFault("amount-unit-unclear",
    "单位不明确。请用元填写，或写全“万元”，例如 12.5万元。",
    "The unit is unclear. Enter yuan, or write 万元 in full, for example 12.5万元.");

/// <summary>The amount has parts of a fen.</summary>
public sealed record TooManyDecimals() : AmountFault("amount-too-many-decimals",
    "金额最多到分（元为单位时两位小数）。请改正。",
    "An amount goes down to the fen: two decimals in yuan. Correct it.");

/// <summary>The amount is below zero.</summary>
public sealed record AmountNegative() : AmountFault("amount-negative",
    "金额不能为负。要冲减已登记的金额，请用冲销。",
    "An amount cannot be negative. To take back what was recorded, reverse it.");

/// <summary>The amount is zero.</summary>
public sealed record AmountZero() : AmountFault("amount-zero", "金额必须大于零。", "The amount must be above zero.");

/// <summary>The amount is over what one entry may hold.</summary>
public sealed record AmountTooLarge() : AmountFault("amount-too-large",
    "金额过大：一笔须小于 1 万亿元。请检查单位和小数点。",
    "The amount is too large: one entry stays below 1,000,000,000,000 yuan. Check the unit and the point.");
