; Inno Setup: for one user, without administrator rights. Projects are never touched, nor
; is a folder "plugins" beside the program.
#define Name "Annotator"

[Setup]
AppId={{6C0B1C7E-0B1E-4B57-9B43-5F0E6E2C3B1A}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Annotator developers
DefaultDirName={localappdata}\Programs\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
SetupIconFile={#Build}\icons\annotator.ico
UninstallDisplayIcon={app}\annotator-window.exe
LicenseFile={#Top}\LICENSE
OutputDir={#Out}
OutputBaseFilename=annotator-{#Version}-windows-x64-setup

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "russian"; MessagesFile: "compiler:Languages\Russian.isl"

[InstallDelete]
; Parts of an earlier version would be found beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Build}\dist\annotator\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\annotator-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.annodb"; ValueType: string; ValueData: "Annotator.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.annodb\OpenWithProgids"; ValueType: string; ValueName: "Annotator.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Annotator.Project"; ValueType: string; ValueData: "Annotator project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Annotator.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\annotator-window.exe,0"
Root: HKA; Subkey: "Software\Classes\Annotator.Project\shell\open\command"; ValueType: string; ValueData: """{app}\annotator-window.exe"" ""%1"""

[Run]
Filename: "{app}\annotator-window.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
