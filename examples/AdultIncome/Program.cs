using MlNetGanExtensions.Examples.AdultIncome;
using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.ExampleKit;

IOutput output = ConsoleOutput.ForThisTerminal();
return await CommandLineParser.Create((options, cancellation) => Application.Run(options, output, cancellation)).Parse(args).InvokeAsync();
