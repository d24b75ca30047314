namespace MlNetGanExtensions.Sweeping;

/// <summary>Columns that an arm adds to the data. They stand in saved models.</summary>
internal static class ArmColumns
{
    public const string Weight = "ArmWeight";
    public const string Standardised = "ArmStandardised";
}
